package needlecare.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the class path that the build has made. */
public final class Resource {
    private Resource() {}

    /**
     * All its bytes.
     *
     * @throws DataException if it isn't there
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DataException(name + " is missing: build the project first");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
