/** What is remembered of a treatment. */
@org.jspecify.annotations.NullMarked
package needlecare.memory;
