/** What the build makes of the files that people edit: compiled data, interaction models, the skill package. */
@org.jspecify.annotations.NullMarked
package needlecare.build.packaging;
