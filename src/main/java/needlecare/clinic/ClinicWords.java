package needlecare.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;

/**
 * How a clinic's file is spoken in one language, and what it may not say.
 *
 * @param contact answers to "how do I reach my practitioner", by what the clinic gives: {@code phone}, {@code hours},
 *     {@code phone_and_hours}
 * @param off what is said for a topic that is switched off
 * @param phone how the figures of a phone number are spoken
 * @param medicines ids of the things that {@code {medicine}} stands for
 * @param numbers number words
 * @param never patterns of what no text may say, by how it is called
 * @param neverInAName the same for names
 */
public record ClinicWords(
        Map<String, Said> contact,
        Said off,
        SpokenNumber phone,
        List<String> medicines,
        List<String> numbers,
        Map<String, List<String>> never,
        Map<String, List<String>> neverInAName) {

    /** A text with the claims that it rests on. */
    public record Said(List<String> claims, String say, String card) {
        static Said read(Tree tree) {
            tree.allow("claims", "say", "card");
            return new Said(tree.textsOf("claims"), tree.text("say"), tree.text("card"));
        }
    }

    /** The words of the packaged language. */
    public static ClinicWords packaged() {
        return read(CompiledTree.resource("/needlecare/en/clinic.data"));
    }

    /** The words of a tree. */
    public static ClinicWords read(Tree tree) {
        tree.allow("contact", "off", "phone", "medicines", "numbers", "never", "never_in_a_name");
        return new ClinicWords(
                tree.field("contact").allow("phone", "hours", "phone_and_hours").map(Said::read),
                Said.read(tree.field("off")),
                SpokenNumber.read(tree.field("phone")),
                tree.field("medicines").texts(),
                tree.field("numbers").texts(),
                tree.field("never").map(Tree::texts),
                tree.field("never_in_a_name").map(Tree::texts));
    }

    /** What the contact answer is, where the clinic gives a number or its hours. */
    Optional<Said> contact(Clinic clinic) {
        String given = clinic.phone().isEmpty() ? "hours" : clinic.hours().isEmpty() ? "phone" : "phone_and_hours";
        return clinic.phone().isEmpty() && clinic.hours().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(contact.get(given));
    }
}
