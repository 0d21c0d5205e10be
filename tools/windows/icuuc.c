/* Qt 6.10 and newer import ICU's converters of old character sets, which Windows 10 has and Wine has
   not. This library knows no such set and says so: U_FILE_ACCESS_ERROR. */
#include <stddef.h>

#define API __declspec(dllexport)
#define NO_SUCH_SET 4

static void refuse(int *status)
{
    if (status)
        *status = NO_SUCH_SET;
}

int DllMainCRTStartup(void *instance, unsigned reason, void *reserved) { return 1; }

API void *ucnv_open(const char *name, int *status) { refuse(status); return NULL; }
API void ucnv_close(void *converter) { }
API void ucnv_reset(void *converter) { }
API signed char ucnv_getMaxCharSize(void *converter) { return 1; }
API const char *ucnv_getName(void *converter, int *status) { refuse(status); return NULL; }
API int ucnv_countAvailable(void) { return 0; }
API const char *ucnv_getAvailableName(int index) { return NULL; }
API const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { refuse(status); return NULL; }
API int ucnv_toUCountPending(void *converter, int *status) { return 0; }
API int ucnv_fromUCountPending(void *converter, int *status) { return 0; }
API void ucnv_toUnicode(void *converter, void *to, void *to_end, void *from, void *from_end,
                        void *offsets, signed char flush, int *status) { refuse(status); }
API void ucnv_fromUnicode(void *converter, void *to, void *to_end, void *from, void *from_end,
                          void *offsets, signed char flush, int *status) { refuse(status); }
API void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) { }
API void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) { }
API void ucnv_getToUCallBack(void *converter, void **action, void **context) { *action = *context = NULL; }
API void ucnv_getFromUCallBack(void *converter, void **action, void **context) { *action = *context = NULL; }
API void ucnv_setToUCallBack(void *converter, void *action, void *context, void **old_action,
                             void **old_context, int *status) { refuse(status); }
API void ucnv_setFromUCallBack(void *converter, void *action, void *context, void **old_action,
                               void **old_context, int *status) { refuse(status); }
API void ucnv_cbToUWriteUChars(void *arguments, void *source, int length, int offset, int *status) { refuse(status); }
