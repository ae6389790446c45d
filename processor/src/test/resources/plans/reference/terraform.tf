# Written by Segment's git-sync.
resource "segment_tracking_plan" "shop" {
  name = "Shop"
  type = "LIVE"
  rules = [
    {
      key  = "Order Completed"
      type = "TRACK"
      json_schema = jsonencode({
        "$schema"   = "http://json-schema.org/draft-07/schema#"
        description = "The payment provider has confirmed the charge."
        type        = "object"
        properties = {
          context = {}
          traits  = {}
          properties = {
            type     = "object"
            required = ["order_id", "total", "currency"]
            properties = {
              order_id   = { type = "string", description = "Id of the order in the shop system." }
              total      = { type = "number", minimum = 0, description = "What was paid." }
              currency   = { type = "string", enum = ["EUR", "USD"] }
              coupon     = { type = ["string", "null"] }
              quantity   = { type = "integer", minimum = 1, maximum = 100 }
              gift       = { type = "boolean" }
              ordered_at = { type = "string", format = "date-time" }
              tags       = { type = "array", items = { type = "string" }, minItems = 1, uniqueItems = true }
              "ship to" = {
                type     = "object"
                required = ["city"]
                properties = {
                  city = { type = "string" }
                  zip  = { type = "string", pattern = "^[0-9]{5}$" }
                }
              }
              products = {
                type = "array"
                items = {
                  type     = "object"
                  required = ["sku"]
                  properties = {
                    sku   = { type = "string" }
                    price = { type = "number" }
                  }
                }
              }
            }
          }
        }
      })
    },
    {
      key  = "Signed Up"
      type = "TRACK"
      json_schema = jsonencode({
        description = "An account was made."
        type        = "object"
        properties  = { context = {}, traits = {}, properties = { type = "object", properties = {} } }
      })
    },
    {
      key  = null
      type = "IDENTIFY"
      json_schema = jsonencode({
        type = "object"
        properties = {
          traits = {
            type = "object"
            properties = {
              email = { type = "string", format = "email" }
              plan  = { type = "string", enum = ["free", "business"], description = "What they pay for." }
            }
          }
        }
      })
    },
    {
      key         = null
      type        = "GROUP"
      json_schema = "{\"type\": \"object\", \"properties\": {\"traits\": {\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}}}}"
    },
  ]
}
