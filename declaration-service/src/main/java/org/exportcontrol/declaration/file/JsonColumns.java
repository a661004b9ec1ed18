package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Reads and writes JSON columns with the same exact mapper as the API: decimals stay decimals, dates are texts. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        try {
            return json.readValue(text.toString(), json.constructType(type.getJavaType()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON column does not hold a " + type.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        try {
            return json.writerFor(json.constructType(type.getJavaType())).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This cannot be kept in a JSON column: " + type.getTypeName(), e);
        }
    }
}
