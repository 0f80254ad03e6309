/** The domain: topics, answers, claims, recovery phases, red flags, urgency. Knows no Alexa, no AWS, no JSON. */
@org.jspecify.annotations.NullMarked
package needlecare.guidance;
