/** The clinician's review sheet: every word that is spoken and how danger is heard, on a page that can be printed and signed. Not deployed. */
@org.jspecify.annotations.NullMarked
package needlecare.home.review;
