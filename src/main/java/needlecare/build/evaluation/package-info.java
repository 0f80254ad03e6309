/** How well it hears: the corpus, its figures, and the safety report. */
@org.jspecify.annotations.NullMarked
package needlecare.build.evaluation;
