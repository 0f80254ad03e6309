/** The command line: asks, chats, screens and measures. */
@org.jspecify.annotations.NullMarked
package needlecare.home.command;
