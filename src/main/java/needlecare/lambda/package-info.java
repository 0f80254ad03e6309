/** The door on AWS: bytes in, bytes out. */
@org.jspecify.annotations.NullMarked
package needlecare.lambda;
