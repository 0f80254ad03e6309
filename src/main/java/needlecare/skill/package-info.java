/** Alexa: handlers, responses and screens. The only room that sees com.amazon.ask. */
@org.jspecify.annotations.NullMarked
package needlecare.skill;
