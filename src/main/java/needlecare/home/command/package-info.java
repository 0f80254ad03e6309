/** Answers what a person can type in the terminal, and what is printed. Not deployed. */
@org.jspecify.annotations.NullMarked
package needlecare.home.command;
