/** Answers how YAML that people edit is read, so that every mistake can be told with its file and line. */
@org.jspecify.annotations.NullMarked
package needlecare.yaml;
