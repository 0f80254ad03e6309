/** Words as they are heard: tokens, word lists and the patterns over them that triage and listening are written in. */
@org.jspecify.annotations.NullMarked
package needlecare.words;
