/**
 * Answers whether the files that people edit are right, and makes of them all that is deployed. Not deployed itself.
 */
@org.jspecify.annotations.NullMarked
package needlecare.build.packaging;
