/**
 * YAML as people edit it, read into trees whose parts know file and line. The only deployed room that sees the YAML
 * parser.
 */
@org.jspecify.annotations.NullMarked
package needlecare.yaml;
