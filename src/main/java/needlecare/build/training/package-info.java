/** Answers what the models learn from the corpora, and trains them. Not deployed. */
@org.jspecify.annotations.NullMarked
package needlecare.build.training;
