package dev.chancery.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * Every rule that a test holds. A rule is written for a root package, so that the same words judge the shipped code and
 * the mistakes planted for it, which repeat the layout below a root of their own.
 */
enum Rule {
    FEATURES_ARE_FREE_OF_CYCLES("cycles", LayerRules::featuresAreFreeOfCycles),
    MESSAGES_STAND_ON_THE_JDK("jdkonly", LayerRules::messagesStandOnTheJdk),
    THE_WIRE_IS_IN_ONE_PLACE("wire", LayerRules::theWireIsInOnePlace),
    THE_CONSOLE_SEES_NO_STORAGE_AND_NO_WIRE("consolesees", LayerRules::theConsoleSeesNoStorageAndNoWire),
    THE_BACK_END_KNOWS_NO_CONSOLE("backend", LayerRules::theBackEndKnowsNoConsole),
    ONLY_STANDARD_APIS("standard", LayerRules::onlyStandardApis),

    ENTITIES_ARE_PACKAGE_PRIVATE_AND_OPEN("entities", EntityRules::entitiesArePackagePrivateAndOpen),
    ENTITIES_HAVE_A_VERSION("versions", EntityRules::entitiesHaveAVersion),

    NORMAL_SCOPED_BEANS_CAN_BE_PROXIED("proxies", BeanRules::normalScopedBeansCanBeProxied),
    NORMAL_SCOPED_PRODUCTS_CAN_BE_PROXIED("products", BeanRules::normalScopedProductsCanBeProxied),
    NOTHING_MERELY_SUPPORTS_A_TRANSACTION("supports", BeanRules::nothingMerelySupportsATransaction),
    THREADS_COME_FROM_THE_CONTAINER("threads", ThreadRules::threadsComeFromTheContainer),

    GUARDED_METHODS_SAY_WHO_MAY("guardedmethods", GuardRules::guardedMethodsSayWhoMay),
    PERMISSIONS_STAND_IN_GUARDED_CLASSES("permissions", GuardRules::permissionsStandInGuardedClasses),
    SERVICES_ON_THE_DATABASE_ARE_GUARDED("services", GuardRules::servicesOnTheDatabaseAreGuarded),

    SECRETS_ARE_NOT_RECORDS("secrets", CodeRules::secretsAreNotRecords),
    VIEWS_SAY_WHO_MAY_SEE_THEM("views", CodeRules::viewsSayWhoMaySeeThem),
    PACKAGES_ARE_NULL_MARKED("nullmarked", CodeRules::packagesAreNullMarked),
    CONFIGURATION_IS_READ_IN_CONFIG_TYPES("config", CodeRules::configurationIsReadInConfigTypes),
    NAMES_ARE_NOUNS_OF_THE_TRADE("names", CodeRules::namesAreNounsOfTheTrade),
    NOTHING_IS_PRINTED("printed", CodeRules::nothingIsPrinted),
    LOGGING_IS_BY_SYSTEM_LOGGER("logging", CodeRules::loggingIsBySystemLogger);

    private final String fixture;
    private final Function<String, ArchRule> wording;

    Rule(String fixture, Function<String, ArchRule> wording) {
        this.fixture = fixture;
        this.wording = wording;
    }

    /** The rule for the packages below this root. It may find nothing to judge: the planted mistakes prove it. */
    ArchRule under(String root) {
        return wording.apply(root).allowEmptyShould(true);
    }

    String plantedRoot() {
        return Code.PLANTED + "." + fixture;
    }
}
