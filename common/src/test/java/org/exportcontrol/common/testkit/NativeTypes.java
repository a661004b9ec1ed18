package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/**
 * A native executable can look into a type only where it is told so. The framework finds what goes over REST; it does not
 * see what is kept in a JSON column or read from a text, which would then be written as {@code {}} or not be read at all.
 */
public abstract class NativeTypes {

    private static final String OWN = "org.exportcontrol.";

    @Test
    void everyTypeThatIsReadFromJsonOrKeptAsJsonMayBeLookedInto() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OWN + module());
        Set<Class<?>> found = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        classes.stream()
                .filter(candidate -> !candidate.isAnonymousClass())
                .flatMap(NativeTypes::kept)
                .forEach(type -> reach(type, found));
        classes.stream().flatMap(NativeTypes::read).forEach(type -> reach(type, found));

        assertFalse(found.isEmpty(), "nothing is looked at");
        List<String> forgotten = found.stream()
                .filter(type -> !type.isAnnotationPresent(RegisterForReflection.class))
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), forgotten, "annotate them with @RegisterForReflection");
    }

    /** The part of the package names that the module's classes share. */
    private String module() {
        return getClass().getPackageName().substring(OWN.length()).split("\\.")[0];
    }

    /** What JSON columns hold. */
    private static Stream<Type> kept(JavaClass owner) {
        return Arrays.stream(owner.reflect().getDeclaredFields())
                .filter(NativeTypes::isJson)
                .map(Field::getGenericType);
    }

    private static boolean isJson(Field field) {
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        return code != null && code.value() == SqlTypes.JSON;
    }

    /** The classes that a method names which asks a mapper to read. */
    private static Stream<Type> read(JavaClass owner) {
        return owner.getCodeUnits().stream()
                .filter(NativeTypes::reads)
                .flatMap(method -> method.getReferencedClassObjects().stream())
                .map(reference -> reference.getRawType().reflect());
    }

    private static boolean reads(JavaCodeUnit method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().startsWith("readValue")
                        && (call.getTargetOwner().isAssignableTo(ObjectMapper.class)
                                || call.getTargetOwner().isAssignableTo(ObjectReader.class)));
    }

    private static void reach(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> reach(part, found));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(part -> reach(part, found));
        } else if (type instanceof GenericArrayType array) {
            reach(array.getGenericComponentType(), found);
        } else if (type instanceof Class<?> plain) {
            reach(plain, found);
        }
    }

    private static void reach(Class<?> type, Set<Class<?>> found) {
        if (type.isArray()) {
            reach(type.getComponentType(), found);
        } else if (type.getName().startsWith(OWN) && found.add(type)) {
            parts(type).forEach(part -> reach(part, found));
        }
    }

    private static Stream<Type> parts(Class<?> type) {
        if (type.isEnum()) {
            return Stream.empty();
        }
        Stream<Type> subtypes = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.empty();
        JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
        Stream<Type> told =
                named == null ? Stream.empty() : Arrays.stream(named.value()).map(JsonSubTypes.Type::value);
        Stream<Type> content = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getGenericType);
        return Stream.of(subtypes, told, content).flatMap(part -> part);
    }
}
