/** Hears danger: words in, findings out, each with its urgency and why. */
@org.jspecify.annotations.NullMarked
package needlecare.triage;
