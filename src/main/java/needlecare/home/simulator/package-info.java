/** The door at home: an utterance becomes the request that Alexa would send, through the same bytes. */
@org.jspecify.annotations.NullMarked
package needlecare.home.simulator;
