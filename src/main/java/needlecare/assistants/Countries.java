package needlecare.assistants;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Region;
import needlecare.guidance.Wording;

/**
 * The countries that have an address of their own, each with its numbers: a locale such as en-GB has more than one
 * country, so its sentences would name more than one number.
 */
public final class Countries {
    /** The address of whoever names no country. */
    public static final String ANYWHERE = "anywhere";

    private static final String LOCALE = "locale";

    private final Map<String, Region> regions;

    private Countries(Map<String, Region> regions) {
        this.regions = regions;
    }

    /**
     * Reads {@code en/countries.yaml}.
     *
     * @throws needlecare.data.DataException if a country's locale is unknown or one of its words has no place
     */
    public static Countries read(Tree tree, Guidance guidance) {
        Map<String, Region> regions = new LinkedHashMap<>();
        tree.fields().forEach((name, country) -> regions.put(name, region(country, guidance)));
        if (!regions.containsKey(ANYWHERE)) {
            throw tree.error("'" + ANYWHERE + "' is missing: the address without a country");
        }
        return new Countries(regions);
    }

    /** Spoken words where the country has none of its own: what is only shown elsewhere may be unconfirmed. */
    private static Region region(Tree country, Guidance guidance) {
        Region base = guidance.regions().get(country.field(LOCALE).text());
        if (base == null) {
            throw country.error("there is no locale " + country.field(LOCALE).text() + " in regions.yaml");
        }
        Map<String, Wording> words = new LinkedHashMap<>();
        base.words().forEach((name, word) -> words.put(name, new Wording(word.say(), word.say())));
        country.fields().forEach((name, word) -> {
            if (!name.equals(LOCALE)) {
                if (words.put(name, new Wording(word.text(), word.text())) == null) {
                    throw word.error("no sentence has a place for '" + name + "'");
                }
            }
        });
        return new Region(base.locale(), base.checked(), base.zoneIds(), base.usualZoneId(), words);
    }

    /** The names of all addresses. */
    public Set<String> names() {
        return regions.keySet();
    }

    /** The words of a country; empty if it has no address. */
    public Optional<Region> find(String name) {
        return Optional.ofNullable(regions.get(name));
    }

    /** The words for whoever names no country. */
    public Region anywhere() {
        return find(ANYWHERE).orElseThrow();
    }
}
