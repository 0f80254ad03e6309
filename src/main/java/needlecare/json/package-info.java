/** JSON in and out, without a library that has to be loaded and set up while a patient waits. */
@org.jspecify.annotations.NullMarked
package needlecare.json;
