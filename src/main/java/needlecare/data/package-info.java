/** Answers what shape the data files have, and how what the build has made of them is loaded. */
@org.jspecify.annotations.NullMarked
package needlecare.data;
