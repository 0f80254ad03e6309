/** Understands everyday questions that come as free speech: words in, topic and thing out. */
@org.jspecify.annotations.NullMarked
package needlecare.listening;
