/** A clinic's own file: its name, number and hours, and what it adds. It may add to what is said, never take away. */
@org.jspecify.annotations.NullMarked
package needlecare.clinic;
