package needlecare.guidance;

import java.util.Optional;
import needlecare.data.Tree;

/**
 * What may be said.
 *
 * @param id such as C01; up to C29 they restate the article that all began with
 * @param text the claim in our words
 * @param beyond whether the article doesn't hold it, so that a clinician signs it apart
 * @param source where it comes from, if that isn't the article alone
 * @param strength how well it is known: {@code firm}, {@code usual} or {@code open}
 */
public record Claim(String id, String text, boolean beyond, Optional<String> source, Optional<String> strength) {
    /** A claim of the article. */
    public Claim(String id, String text) {
        this(id, text, false, Optional.empty(), Optional.empty());
    }

    /**
     * A claim of the article is written as its text alone; any other says where it comes from and how well it is known.
     */
    static Claim read(String id, Tree tree) {
        if (tree instanceof Tree.Text text) {
            return new Claim(id, text.value());
        }
        tree.allow("text", "beyond", "source", "strength");
        return new Claim(
                id,
                tree.text("text"),
                tree.findText("beyond").filter("true"::equals).isPresent(),
                tree.findText("source"),
                tree.findText("strength"));
    }
}
