package needlecare.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Run by the build: makes the deployed jar of the one that holds all of our libraries, without the classes and methods that nothing of ours
 * can reach. A cold start has to look through the whole jar before the first class, and the store's client alone has operations for all
 * that a table can do. What Alexa, Lambda and the store need is held by tests that run on the slim jar.
 */
public final class Slimming {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 11, 24, 0, 0);
    /** Our own code, and what Lambda's runtime implements or calls by itself. */
    private static final List<String> WHOLE =
            List.of("needlecare/", "com/amazonaws/services/lambda/", "software/amazon/awssdk/utilslite/", "org/crac/");

    private static final String SERVICES = "META-INF/services/";
    private static final String CLASS = ".class";
    private static final String DATA = ".data";

    /** Bytes from which data are laid into the jar as they are: to inflate them takes a tenth of a cold start. */
    private static final int LARGE = 500_000;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, ClassModel> classes = new LinkedHashMap<>();
    private final ClassFile reader = ClassFile.of();

    private Slimming(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        files.forEach((name, bytes) -> {
            if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                classes.put(name.substring(0, name.length() - CLASS.length()), reader.parse(bytes));
            }
        });
    }

    /** Slims; the arguments are the jar with everything and the jar to be written. */
    public static void main(String[] args) {
        new Slimming(Path.of(args[0])).write(Path.of(args[1]));
    }

    private LiveCode live() {
        LiveCode live = new LiveCode(classes);
        classes.keySet().stream().filter(Slimming::isWhole).forEach(live::keep);
        // What is made by its name: providers of services that are used, and what lists of names in files say
        int before;
        int after = -1;
        do {
            before = after;
            files.forEach((name, bytes) -> {
                if (!name.endsWith(CLASS) && isAskedFor(name, live)) {
                    new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .forEach(line -> live.name(line.strip().replace('.', '/')));
                }
            });
            after = (int) classes.keySet().stream().filter(live::isPresent).count();
        } while (after != before);
        return live;
    }

    private static boolean isWhole(String type) {
        return WHOLE.stream().anyMatch(type::startsWith);
    }

    private static boolean isAskedFor(String file, LiveCode live) {
        return file.startsWith(SERVICES)
                ? live.isPresent(file.substring(SERVICES.length()).replace('.', '/'))
                : file.endsWith(".interceptors");
    }

    private void write(Path jar) {
        LiveCode live = live();
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                String name = entry.getKey();
                if (name.endsWith(CLASS)) {
                    String type = name.substring(0, name.length() - CLASS.length());
                    if (live.isPresent(type)) {
                        put(name, isWhole(type) ? entry.getValue() : slim(type, live), zip);
                    }
                } else if (!name.startsWith(SERVICES) || isAskedFor(name, live)) {
                    put(name, entry.getValue(), zip);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void put(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if (name.endsWith(DATA) && bytes.length > LARGE) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A class of a library without the methods that nothing reaches, and without what only compilers, debuggers and JSON libraries read. */
    private byte[] slim(String name, LiveCode live) {
        ClassFile writer = ClassFile.of(
                ClassFile.ConstantPoolSharingOption.NEW_POOL,
                ClassFile.DebugElementsOption.DROP_DEBUG,
                ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::source)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        MethodTransform method = MethodTransform.dropping(Slimming::isForTools);
        FieldTransform field = FieldTransform.dropping(Slimming::isForTools);
        return writer.transformClass(
                classes.get(name),
                ClassTransform.dropping(element -> isDead(element, name, live))
                        .andThen(ClassTransform.transformingMethods(method))
                        .andThen(ClassTransform.transformingFields(field)));
    }

    private static boolean isDead(ClassElement element, String name, LiveCode live) {
        return element instanceof MethodModel method ? !live.isLive(name, method) : isForTools(element);
    }

    private static boolean isForTools(Object element) {
        return element instanceof RuntimeVisibleAnnotationsAttribute
                || element instanceof RuntimeInvisibleAnnotationsAttribute
                || element instanceof SignatureAttribute
                || element instanceof SourceFileAttribute;
    }

    private @Nullable InputStream source(ClassDesc type) {
        String descriptor = type.descriptorString();
        byte[] bytes = files.get(descriptor.substring(1, descriptor.length() - 1) + CLASS);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
