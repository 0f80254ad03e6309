/**
 * Answers what any assistant gets that asks by the Model Context Protocol: the same guidance as the skill's, as three
 * tools. Knows no Alexa and no AWS, and keeps nothing between two calls.
 */
@org.jspecify.annotations.NullMarked
package needlecare.assistants;
