/** Takes the pictures of the documents: run by {@code ./needlecare pictures}, never by the tests. */
@org.jspecify.annotations.NullMarked
package needlecare.pictures;
