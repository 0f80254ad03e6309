/** Answers what Alexa gets for a request: speech, card and screen. The only room that sees Alexa's SDK. */
@org.jspecify.annotations.NullMarked
package needlecare.skill;
