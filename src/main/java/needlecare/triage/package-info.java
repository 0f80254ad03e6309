/** Answers whether there is a danger in a text, which one, how urgent it is, and by what it was heard. */
@org.jspecify.annotations.NullMarked
package needlecare.triage;
