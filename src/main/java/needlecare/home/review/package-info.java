/**
 * Answers what a clinician reads and signs, what nobody has confirmed yet, and what has changed since the signature.
 * Not deployed.
 */
@org.jspecify.annotations.NullMarked
package needlecare.home.review;
