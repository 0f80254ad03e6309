/** Tests of the jar that is deployed, as it is: run by the build once it has been made. */
@org.jspecify.annotations.NullMarked
package needlecare.jar;
