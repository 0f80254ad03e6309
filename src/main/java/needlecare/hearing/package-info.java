/** Answers how a text is taken apart into words, whether a pattern finds something in it, and how likely it tells of what. */
@org.jspecify.annotations.NullMarked
package needlecare.hearing;
