package needlecare.words;

/**
 * One heard word.
 *
 * @param text lower case, without accents or punctuation
 * @param clause number of the clause it stands in; counts up at "but", at a full stop and the like
 * @param start where it begins in the text as it was heard
 * @param end where it ends there
 * @param light whether it may stand anywhere without changing the meaning ("really", "so"); it is passed over where no
 *     phrase asks for it
 */
public record Token(String text, int clause, int start, int end, boolean light) {
    /** The same word heard as another one. */
    public Token as(String other) {
        return new Token(other, clause, start, end, false);
    }
}
