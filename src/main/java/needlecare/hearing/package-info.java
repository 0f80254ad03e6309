/** Answers how a text is taken apart into words, and whether a pattern or a model finds something in it. */
@org.jspecify.annotations.NullMarked
package needlecare.hearing;
