/** Answers what a clinic's own file adds to what is said, and what it may not say. */
@org.jspecify.annotations.NullMarked
package needlecare.clinic;
