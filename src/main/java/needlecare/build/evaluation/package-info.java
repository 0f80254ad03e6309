/**
 * Answers how well danger and everyday questions are heard: the figures over the corpora, and the safety report. Not
 * deployed.
 */
@org.jspecify.annotations.NullMarked
package needlecare.build.evaluation;
