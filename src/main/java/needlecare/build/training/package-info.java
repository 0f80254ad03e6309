/** What the build learns from the corpus: the examples, and the second ear of triage trained on them. */
@org.jspecify.annotations.NullMarked
package needlecare.build.training;
