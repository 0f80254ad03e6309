/**
 * Answers which everyday question a text asks: its topic, the thing and the circumstances it names, and, after an
 * emergency, which kind of turn it is.
 */
@org.jspecify.annotations.NullMarked
package needlecare.listening;
