package needlecare.home.review;

import java.util.List;
import needlecare.data.Tree;

/**
 * What the sheet is made of: the files that people edit, in the trees that the skill's own readers take.
 *
 * @param guidance what is said
 * @param clinic how a clinic's own file is spoken
 * @param triage how danger is heard, the rules with their examples
 * @param askings ways of asking, each with what it is about
 * @param circumstances what may be named beside a question, each with what it is about
 * @param words the word lists of triage as people write them: {@code concepts} and {@code patterns}
 */
public record SourceTrees(Tree guidance, Tree clinic, Tree triage, Tree askings, Tree circumstances, Tree words) {
    /** The parts of triage that change the meaning of words: what is harmless, denied or only asked about. */
    public static final List<String> TRIAGE_CONTEXT = List.of(
            "harmless", "well_being", "unremarkable", "small_talk", "denials", "questions", "gone", "sound_alikes");
}
