/** How fast it hears: run by {@code ./needlecare benchmark}, never by the tests. */
@org.jspecify.annotations.NullMarked
package needlecare.benchmark;
