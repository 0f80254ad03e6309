/** Answers what Alexa would send for an utterance, and sends it through the same bytes as on AWS. Not deployed. */
@org.jspecify.annotations.NullMarked
package needlecare.home.simulator;
