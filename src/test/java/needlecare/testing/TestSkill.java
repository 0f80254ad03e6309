package needlecare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import needlecare.data.CompiledTree;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;
import needlecare.hearing.Tokenizer;
import needlecare.home.simulator.LocalServices;
import needlecare.home.simulator.LocalSkill;
import needlecare.memory.Memory;
import needlecare.skill.SkillDependencies;
import needlecare.triage.Finding;
import needlecare.triage.Triage;
import needlecare.yaml.Yaml;

/** The packaged skill over a clock that stands still. It holds no state, so all tests share one. */
public final class TestSkill {
    /** The time of every answer. */
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    public static final InstantSource CLOCK = InstantSource.fixed(NOW);

    public static final List<String> LOCALES = List.of("en-US", "en-CA", "en-GB", "en-AU", "en-IN");

    /** Topics that are turns of the conversation, and never the answer to a question about the body. */
    public static final Set<String> TURNS = Set.of("stop", "yes", "no", "repeat", "more");

    private static final LocalSkill SKILL = new LocalSkill(dependencies(CLOCK, System.err::println));

    private TestSkill() {}

    /** A home in UTC, without memory. */
    public static SkillDependencies dependencies(InstantSource clock, Consumer<String> log) {
        return new SkillDependencies(clock, new LocalServices(ZoneOffset.UTC), Memory.none(), Optional.empty(), log);
    }

    public static LocalSkill skill() {
        return SKILL;
    }

    public static Guidance guidance() {
        return SKILL.skill().guidance();
    }

    public static Triage triage() {
        return SKILL.skill().triage();
    }

    /** The words of a text, as the packaged word file says. */
    public static Tokenizer tokenizer() {
        return new Tokenizer(CompiledTree.resource("/needlecare/en/words.data"));
    }

    /** The level that triage alone gives. */
    public static Urgency screened(String text) {
        return worst(text).map(Finding::urgency).orElse(Urgency.NONE);
    }

    public static Optional<Finding> worst(String text) {
        return triage().screen(text).danger();
    }

    /** Red flags with which a patient may be waiting for help: as an emergency, or with words of their own for that. */
    public static List<RedFlag> redFlagsToWaitWith() {
        return guidance().redFlags().values().stream()
                .filter(flag -> flag.advisories().containsKey(Urgency.EMERGENCY)
                        || !flag.whileWaiting().isEmpty())
                .toList();
    }

    /** The highest level that a red flag can have. */
    public static Urgency highest(RedFlag flag) {
        return Collections.max(flag.advisories().keySet());
    }

    /** A file of the project. */
    public static Path file(String name) {
        return Path.of("").toAbsolutePath().resolve(name);
    }

    /** A YAML file of the project. */
    public static Tree yaml(String name) {
        try {
            return Yaml.parse(Files.readString(file(name)), name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of a text without punctuation, in lower case. */
    public static List<String> plainWords(String text) {
        return Stream.of(text.toLowerCase(java.util.Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replaceAll("[^\\p{L}\\p{N}' ]", " ")
                        .strip()
                        .split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
