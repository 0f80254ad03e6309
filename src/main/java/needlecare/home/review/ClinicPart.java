package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.clinic.Clinic;
import needlecare.clinic.ClinicAnswers;
import needlecare.clinic.ClinicWords;
import needlecare.guidance.Answer;
import needlecare.guidance.Guidance;
import needlecare.guidance.Topic;

/** What is a clinic's own, and what its patients hear of it. */
record ClinicPart(Guidance guidance, ClinicWords words) {
    Markup of(Optional<Clinic> clinic) {
        return clinic.map(this::of)
                .orElseGet(
                        () -> Markup.paragraph(
                                "No clinic's file is in use. With one, its name stands in the place of \"your practitioner\", and what it adds stands here."));
    }

    private Markup of(Clinic clinic) {
        List<List<Markup>> rows = new ArrayList<>();
        add("name, in the place of \"your practitioner\"", clinic.name(), rows);
        clinic.phone().ifPresent(phone -> {
            add("number, spoken", phone.say(), rows);
            add("number, shown", phone.show(), rows);
        });
        clinic.hours().ifPresent(hours -> add("opening hours", hours, rows));
        clinic.extra().forEach((topic, advice) -> add("added to every answer on " + topic, advice, rows));
        return Markup.of(
                Markup.table("The clinic's own words", List.of("what", "words"), rows), changed(clinic), Sheet.BOX);
    }

    private static void add(String what, String words, List<List<Markup>> rows) {
        rows.add(List.of(Markup.text(what), Markup.text(words)));
    }

    /** Answers that are others than ours: contact, and what is switched off. */
    private Markup changed(Clinic clinic) {
        Guidance ours = new ClinicAnswers(clinic, words).in(guidance);
        RegionalTexts said = new RegionalTexts(ours);
        List<List<Markup>> rows = new ArrayList<>();
        for (Topic topic : ours.topics().values()) {
            for (Answer answer : topic.answers()) {
                if (isNew(topic, answer)) {
                    rows.add(List.of(
                            Markup.link("topic-" + topic.id(), topic.id()),
                            Markup.text(topic.isOff() ? "switched off" : "with number or hours"),
                            said.spoken(topic, answer, 0),
                            said.shown(topic, answer)));
                }
            }
        }
        return rows.isEmpty()
                ? Markup.NONE
                : Markup.table(
                        "Topics that are answered otherwise in this clinic",
                        List.of("topic", "why", "spoken", "shown"),
                        rows);
    }

    private boolean isNew(Topic topic, Answer answer) {
        return Optional.ofNullable(guidance.topics().get(topic.id())).stream()
                .flatMap(plain -> plain.answers().stream())
                .noneMatch(plain -> plain.id().equals(answer.id()));
    }

    /** What any clinic's file can bring about, for signing. */
    Markup sentences() {
        RegionalTexts said = new RegionalTexts(guidance);
        List<List<Markup>> rows = new ArrayList<>();
        words.contact()
                .forEach((given, text) -> rows.add(List.of(
                        Markup.text("contact, where a clinic gives " + given.replace('_', ' ')),
                        said.spoken(text.say()),
                        said.shown(text.card()))));
        rows.add(List.of(
                Markup.text("a topic that is switched off"),
                said.spoken(words.off().say()),
                said.shown(words.off().card())));
        return Markup.table(
                "Sentences that a clinic's name, number and hours stand in", List.of("when", "spoken", "shown"), rows);
    }
}
