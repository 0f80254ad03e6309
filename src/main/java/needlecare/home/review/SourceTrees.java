package needlecare.home.review;

import java.util.List;
import needlecare.data.Tree;

/**
 * What the sheet is made of: the files that people edit, in the trees that the skill's own readers take.
 *
 * @param guidance what is said
 * @param clinic how a clinic's own file is spoken
 * @param redFlags the files of the red flags: what is said, and what must be heard
 * @param askings ways of asking, each with what it is about
 * @param circumstances what may be named beside a question, each with what it is about
 * @param words the word lists that patterns name, as people write them: {@code concepts} and {@code patterns}
 */
public record SourceTrees(
        Tree guidance, Tree clinic, List<Tree> redFlags, Tree askings, Tree circumstances, Tree words) {}
