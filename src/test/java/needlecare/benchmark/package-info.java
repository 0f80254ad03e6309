/** Measures how fast it hears, starts and answers: run by {@code ./needlecare benchmark}, never by the tests. */
@org.jspecify.annotations.NullMarked
package needlecare.benchmark;
