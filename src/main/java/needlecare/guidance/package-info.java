/**
 * Answers what is said about a topic or a red flag, at which hour after the treatment and in which region. Knows no
 * Alexa, no AWS, no JSON.
 */
@org.jspecify.annotations.NullMarked
package needlecare.guidance;
