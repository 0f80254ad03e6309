/** Answers whether there is a danger in a text, how urgent it is, and by which rule it was heard. */
@org.jspecify.annotations.NullMarked
package needlecare.triage;
