package needlecare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.testing.TestSkill;

/** The picture in {@code docs/architecture.md} is the house as it is built. */
@AnalyzeClasses(packages = "needlecare", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitecturePictureTest {
    private static final Pattern PICTURE = Pattern.compile("(?s)```mermaid\n(.*?)```");
    private static final Pattern ARROW = Pattern.compile("(?m)^ +([a-z]+) --> ([a-z]+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    /** One room knows another. */
    private record Arrow(String from, String to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " --> " + to;
        }
    }

    /** An arrow of the code may go through other rooms of the picture, so that the picture stays readable. */
    @ArchTest
    static void everyDependencyOfTheCodeIsAWayInThePicture(JavaClasses house) throws IOException {
        Set<Arrow> drawn = drawn();
        assertThat(built(house).stream().filter(arrow -> !isWay(drawn, arrow, new TreeSet<>())))
                .as("dependencies of the code that docs/architecture.md doesn't show")
                .isEmpty();
    }

    /** A room without a class yet may be drawn already. */
    @ArchTest
    static void everyArrowOfThePictureIsBuilt(JavaClasses house) throws IOException {
        Set<Arrow> built = built(house);
        Set<String> rooms = rooms(house);
        assertThat(drawn().stream()
                        .filter(arrow -> rooms.containsAll(Set.of(arrow.from(), arrow.to())))
                        .filter(arrow -> !built.contains(arrow)))
                .as("arrows of docs/architecture.md that the code doesn't have")
                .isEmpty();
    }

    @ArchTest
    static void noArrowIsDrawnThatOthersSayAlready(JavaClasses house) throws IOException {
        Set<Arrow> drawn = drawn();
        assertThat(drawn.stream().filter(arrow -> {
                    Set<Arrow> others = new TreeSet<>(drawn);
                    others.remove(arrow);
                    return isWay(others, arrow, new TreeSet<>());
                }))
                .isEmpty();
    }

    @ArchTest
    static void theTableNamesEveryRoom(JavaClasses house) throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher rows = ROW.matcher(page());
        while (rows.find()) {
            named.add(rows.group(1));
        }
        assertThat(named).containsAll(rooms(house));
    }

    private static boolean isWay(Set<Arrow> arrows, Arrow wanted, Set<String> seen) {
        if (!seen.add(wanted.from())) {
            return false;
        }
        return arrows.contains(wanted)
                || arrows.stream()
                        .filter(arrow -> arrow.from().equals(wanted.from()))
                        .anyMatch(arrow -> isWay(arrows, new Arrow(arrow.to(), wanted.to()), seen));
    }

    private static Set<Arrow> built(JavaClasses house) {
        List<Arrow> arrows = new ArrayList<>();
        house.forEach(one -> one.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(target -> target.startsWith("needlecare."))
                .map(target -> new Arrow(room(one.getPackageName()), room(target)))
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .forEach(arrows::add));
        return new TreeSet<>(arrows);
    }

    private static Set<String> rooms(JavaClasses house) {
        Set<String> rooms = new TreeSet<>();
        house.forEach(one -> {
            if (!one.getSimpleName().equals("package-info")) {
                rooms.add(room(one.getPackageName()));
            }
        });
        return rooms;
    }

    private static String room(String packageName) {
        return packageName.replaceFirst("^needlecare\\.((home|build)\\.)?", "").replaceFirst("\\..*", "");
    }

    private static Set<Arrow> drawn() throws IOException {
        Matcher picture = PICTURE.matcher(page());
        assertThat(picture.find()).as("docs/architecture.md has a picture").isTrue();
        Set<Arrow> arrows = new TreeSet<>();
        Matcher lines = ARROW.matcher(picture.group(1));
        while (lines.find()) {
            arrows.add(new Arrow(lines.group(1), lines.group(2)));
        }
        assertThat(arrows).isNotEmpty();
        return arrows;
    }

    private static String page() throws IOException {
        return Files.readString(TestSkill.file("docs/architecture.md"));
    }
}
