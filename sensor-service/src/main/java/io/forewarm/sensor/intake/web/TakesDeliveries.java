package io.forewarm.sensor.intake.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Documents what all sources that take JSON have in common; see {@link Deliveries}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
@ApiResponse(
        responseCode = "200",
        description = "Everything is safe; wrong items are named",
        content = @Content(schema = @Schema(implementation = ReceiptView.class)))
@ApiResponse(responseCode = "400", description = "Not JSON, or not gzip")
@ApiResponse(responseCode = "401", description = "No bearer token, or none that counts")
@ApiResponse(responseCode = "403", description = "The token is not for this source")
@ApiResponse(responseCode = "408", description = "The body did not arrive in time")
@ApiResponse(responseCode = "413", description = "Too many bytes or items")
@ApiResponse(responseCode = "503", description = "Not everything is safe: deliver it again after Retry-After")
@interface TakesDeliveries {}
