/** Answers how a request comes in from AWS Lambda and how the response goes out: bytes in, bytes out. */
@org.jspecify.annotations.NullMarked
package needlecare.lambda;
