package needlecare.hearing;

/**
 * One heard word.
 *
 * @param text lower case, without accents or punctuation
 * @param clause number of the clause it stands in; counts up at "but", at a full stop and the like
 * @param start where it begins in the text as it was heard
 * @param end where it ends there
 * @param light whether it may stand anywhere without changing the meaning ("really", "so"); it is passed over where no
 *     phrase asks for it
 * @param denied whether a word such as "not" stands at most five words before it, in the same clause and with no word between that begins to tell of somebody
 */
public record Token(String text, int clause, int start, int end, boolean light, boolean denied) {
    /** The same word behind one that denies it. */
    Token asDenied() {
        return new Token(text, clause, start, end, light, true);
    }
}
