/** Tests the jar that is deployed, as it is: run by the build once the jar has been made. */
@org.jspecify.annotations.NullMarked
package needlecare.jar;
