import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes fresh secrets: {@code kubernetes} for all that the manifests refer to ({@code demo} behind it adds those of the
 * demo accounts), {@code compose} as variables for {@code compose.yaml}, {@code signing-key} one key, for a rotation.
 */
class Secrets {
    private static final List<String> SERVICES = List.of("control-list", "license", "declaration");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    public static void main(String[] arguments) throws GeneralSecurityException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "kubernetes" -> kubernetes(List.of(arguments).contains("demo"));
            case "compose" -> compose();
            case "signing-key" -> System.out.println(signingKey());
            default -> {
                System.err.println("Usage: java Secrets.java kubernetes [demo] | compose | signing-key");
                System.exit(2);
            }
        }
    }

    private static void kubernetes(boolean demo) throws GeneralSecurityException {
        for (String service : SERVICES) {
            String database = service.replace('-', '_');
            write(service + "-owner", "kubernetes.io/basic-auth", login(database + "_owner"));
            write(service + "-app", "kubernetes.io/basic-auth", login(database + "_app"));
            write(service + "-signing-keys", "Opaque", Map.of("keys.json", signingKeys()));
        }
        write("declaration-webhook-keys", "Opaque", Map.of("keys", webhookKeys()));
        write("declaration-oidc-client", "Opaque", Map.of("secret", text()));
        write("gateway-oidc-client", "Opaque", Map.of("secret", text()));
        write("gateway-console", "Opaque", Map.of("forms", text(), "state", text(), "session", text()));
        if (demo) {
            write("keycloak-demo", "Opaque", Map.of("password", text()));
        }
    }

    private static void compose() throws GeneralSecurityException {
        for (String service : SERVICES) {
            String name = service.replace('-', '_').toUpperCase(Locale.ROOT);
            System.out.println(name + "_OWNER_PASSWORD=" + text());
            System.out.println(name + "_APP_PASSWORD=" + text());
            System.out.println(name + "_SIGNING_KEYS='" + signingKeys() + "'");
        }
        System.out.println("DECLARATION_WEBHOOK_SECRET_KEYS=" + webhookKeys());
        for (String name : List.of("POSTGRES_PASSWORD", "DECLARATION_SERVICE_SECRET", "CONSOLE_SECRET", "DEMO_PASSWORD",
                "CONSOLE_FORMS_SECRET", "CONSOLE_STATE_SECRET", "CONSOLE_SESSION_SECRET")) {
            System.out.println(name + "=" + text());
        }
    }

    private static String signingKeys() throws GeneralSecurityException {
        return "{\"keys\":[" + signingKey() + "]}";
    }

    private static String webhookKeys() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return "first:" + Base64.getEncoder().encodeToString(key);
    }

    private static Map<String, String> login(String role) {
        return Map.of("username", role, "password", text());
    }

    /** 32 letters and digits, which need no escaping anywhere. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(32, 0, CHARACTERS.length()).forEach(index -> text.append(CHARACTERS.charAt(index)));
        return text.toString();
    }

    /** A P-256 key as a JSON Web Key. */
    private static String signingKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                .formatted(
                        UUID.randomUUID(),
                        coordinate(open.getW().getAffineX()),
                        coordinate(open.getW().getAffineY()),
                        coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    /** 32 bytes, whatever the number is. */
    private static String coordinate(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(32, given.length);
        System.arraycopy(given, given.length - length, bytes, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(String name, String type, Map<String, String> values) {
        System.out.printf("---%napiVersion: v1%nkind: Secret%nmetadata:%n  name: %s%n  namespace: export-control%n", name);
        System.out.printf("  labels:%n    cnpg.io/reload: \"true\"%ntype: %s%ndata:%n", type);
        new TreeMap<>(values).forEach((key, value) -> System.out.printf(
                "  %s: %s%n", key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
    }
}
